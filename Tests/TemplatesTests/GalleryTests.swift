import Foundation
import Site
import Templates
import Testing

@Suite struct GalleryTests {
  /// `BYLINE_GALLERY=folder swift test --filter GalleryTests` writes the pages there, to look at.
  @Test func `the gallery can be written to a folder`() throws {
    guard let folder = ProcessInfo.processInfo.environment["BYLINE_GALLERY"] else { return }
    let root = URL(fileURLWithPath: folder)
    for page in Gallery.pages {
      let file = root.appendingPathComponent(page.address.outputPath)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(render(page, in: Frame(Gallery.masthead, .english)).bytes).write(to: file)
    }
    try Data(stylesheet(theme: Gallery.masthead.theme)).write(to: root.appendingPathComponent("style.css"))
    try Data(iconSprite()).write(to: root.appendingPathComponent("icons.svg"))
    try Data(favicon(initials: "SI", theme: Gallery.masthead.theme)).write(to: root.appendingPathComponent("icon.svg"))
  }
}
