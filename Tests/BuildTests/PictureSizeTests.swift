import Build
import Testing

@Suite struct PictureSizeTests {
  /// Bytes written as text, numbers in hexadecimal: `89 'PNG' 0D0A`.
  private func bytes(_ text: String) -> [UInt8] {
    text.split(separator: " ").flatMap { part -> [UInt8] in
      if part.hasPrefix("'") { return Array(part.dropFirst().dropLast().replacing("_", with: " ").utf8) }
      return stride(from: 0, to: part.count, by: 2).map { UInt8(part.dropFirst($0).prefix(2), radix: 16) ?? 0 }
    }
  }

  private static let jpegFrame = "FFC0 0011 08 00C8 0190 03 01 22 00 02 11 01 03 11 01"
  private static let exif = "FFE1 0022 'Exif' 0000"
  private static let ispe = "00000014 'ispe' 00000000 00000280 000001E0"

  @Test(arguments: [
    ("PNG", "89 'PNG' 0D0A1A0A 0000000D 'IHDR' 00000190 000000C8 08020000", 400, 200),
    ("GIF", "'GIF89a' 9001 C800 F70000", 400, 200),
    ("JPEG", "FFD8 FFE0 0010 'JFIF' 0001010000480048 0000 \(jpegFrame)", 400, 200),
    (
      "progressive JPEG with fill bytes",
      "FFD8 FFFFFF \(jpegFrame.dropFirst(2).replacing("C0", with: "C2", maxReplacements: 1))", 400, 200
    ),
    (
      "JPEG shown turned, little-endian",
      "FFD8 \(exif) 'II' 2A00 08000000 0100 1201 0300 01000000 06000000 00000000 \(jpegFrame)", 200, 400
    ),
    (
      "JPEG shown turned, big-endian",
      "FFD8 \(exif) 'MM' 002A 00000008 0001 0112 0003 00000001 00080000 00000000 \(jpegFrame)", 200, 400
    ),
    (
      "JPEG shown upside down",
      "FFD8 \(exif) 'MM' 002A 00000008 0001 0112 0003 00000001 00030000 00000000 \(jpegFrame)", 400, 200
    ),
    ("WebP, lossy", "'RIFF' 24000000 'WEBP' 'VP8_' 18000000 300100 9D012A 9001 C800", 400, 200),
    ("WebP, lossless", "'RIFF' 24000000 'WEBP' 'VP8L' 18000000 2F 8FC13100", 400, 200),
    ("WebP, extended", "'RIFF' 24000000 'WEBP' 'VP8X' 0A000000 10000000 8F0100 C70000", 400, 200),
    (
      "AVIF",
      "00000018 'ftyp' 'avif' 00000000 'mif1' 'avif' 00000034 'meta' 00000000 00000028 'iprp' 00000020 'ipco' \(ispe) 00000000",
      640, 480
    ),
    (
      "AVIF shown turned",
      "00000018 'ftyp' 'mif1' 00000000 'avif' 'miaf' 00000039 'meta' 00000000 0000002D 'iprp' 00000025 'ipco' \(ispe) 00000009 'irot' 01",
      480, 640
    ),
  ])
  func `the size is read`(name: String, text: String, width: Int, height: Int) {
    #expect(PictureSize(bytes(text)) == PictureSize(width: width, height: height))
  }

  @Test(arguments: [
    (#"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200px"/>"#, 400, 200),
    (#"<?xml version="1.0"?><!-- <svg width="1" height="1"> --><svg viewBox="0 0 400 200">"#, 400, 200),
    (#"<!DOCTYPE svg PUBLIC "a" "b" [ <!ENTITY x "y>z"> ]> <svg width='100%' viewBox='0,0,400,200'>"#, 400, 200),
    (#"<svg width="200" viewBox="0 0 400 200">"#, 200, 100),
    (#"<svg height="2in" viewBox="0 0 400 200">"#, 384, 192),
    ("\u{FEFF}<s:svg width=\" 10.4 \" height='2.54cm'>", 10, 96),
  ])
  func `the size of a drawing is read`(text: String, width: Int, height: Int) {
    #expect(PictureSize(Array(text.utf8)) == PictureSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "text", "<html><svg width='1' height='1'>", "<svg", "<svg width='inf' height='nan'>",
    "<svg width='1e300' height='2'>", "<svg viewBox='0 0 0 0'>", "<svg width='10'", "<svg width='-1' height='4'>",
  ])
  func `what is no picture has no size`(text: String) {
    #expect(PictureSize(Array(text.utf8)) == nil)
  }

  @Test func `no sample cut short and no byte changed makes it fail`() {
    let samples = [
      "89 'PNG' 0D0A1A0A 0000000D 'IHDR' 00000190 000000C8",
      "FFD8 \(Self.exif) 'MM' 002A 00000008 0001 0112 0003 00000001 00080000 00000000 \(Self.jpegFrame)",
      "'RIFF' 24000000 'WEBP' 'VP8L' 18000000 2F 8FC13100",
      "00000018 'ftyp' 'avif' 00000000 'mif1' 'avif' 00000034 'meta' 00000000 00000028 'iprp' 00000020 'ipco' \(Self.ispe)",
    ].map(bytes)
    for sample in samples {
      for index in sample.indices {
        _ = PictureSize(Array(sample[..<index]))
        for byte: UInt8 in [0, 0x7F, 0xFF] {
          var changed = sample
          changed[index] = byte
          _ = PictureSize(changed)
        }
      }
    }
  }
}
