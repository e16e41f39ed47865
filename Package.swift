// swift-tools-version: 6.0
import PackageDescription

// The picture of the house: arrows point down. Each target says everything it may import;
// `scripts/test` builds with `--explicit-target-dependency-import-check error`.
let package = Package(
  name: "byline",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "byline", targets: ["byline"])
  ],
  targets: [
    // The command line: arguments in, exit code out.
    .executableTarget(
      name: "byline",
      dependencies: ["Preview", "Build", "Templates", "Site", "FrontMatter", "Markdown", "Diagnostics"],
      path: "Sources/CommandLine",
      // A build makes and frees millions of small texts on two threads. On Linux it asks mimalloc for their memory, which
      // the library sees to by being linked; the system's own allocator takes a twentieth longer.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),

    // The site in a browser while it is written: an HTTP server on this machine.
    .target(
      name: "Preview",
      dependencies: ["Build", "HTML", "Diagnostics", "CMicroHTTPD", "CZlib"],
      resources: [.embedInCode("Assets")]),

    // The only target that reads and writes files.
    .target(
      name: "Build",
      dependencies: [
        "Templates", "Outputs", "Check", "Site", "FrontMatter", "Markdown", "HTML", "Diagnostics", "CExpat",
      ]),

    // A copy editor's rules: what would be published and had better not be.
    .target(name: "Check", dependencies: ["Site", "Markdown", "FrontMatter", "Diagnostics"]),

    // Pages as Swift string templates. They cannot reach the disk.
    .target(
      name: "Templates",
      dependencies: ["Site", "HTML"],
      path: "Templates",
      resources: [.embedInCode("Assets")]),

    // Everything published that is not a page.
    .target(name: "Outputs", dependencies: ["Site", "FrontMatter", "Markdown", "HTML"]),

    // The publication itself: articles, authors, topics, and the plan of its pages.
    .target(
      name: "Site", dependencies: ["Markdown", "FrontMatter", "PhraseFiles", "HTML", "Diagnostics"],
      // On Linux the toolchain's ICU, which sorts names, is a library of its own.
      linkerSettings: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),

    // The interface's words in each language: files for translators.
    .target(name: "PhraseFiles", resources: [.embedInCode("Words")]),

    .target(
      name: "Markdown", dependencies: ["CMarkGFM", "CMarkArena", "CGumbo", "CGumboPool", "HTML", "Diagnostics"]),
    .target(name: "FrontMatter", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "HTML"),
    .target(name: "Diagnostics", resources: [.embedInCode("Manual")]),

    // Memory for libcmark-gfm. In C, since the library calls for it by functions that are told nothing but a size.
    .target(name: "CMarkArena", dependencies: ["CMarkGFM"]),

    // Memory for libgumbo, and an end to it. In C, since only there can one leave a function that asks for too much.
    .target(name: "CGumboPool", dependencies: ["CGumbo"]),

    // C libraries: a module map and a shim header, nothing else.
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CGumbo",
      pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CMicroHTTPD",
      pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "HTML", "Diagnostics"]),
    .testTarget(name: "FrontMatterTests", dependencies: ["FrontMatter", "Diagnostics", "Support"]),
    .testTarget(
      name: "SiteTests", dependencies: ["Site", "PhraseFiles", "Markdown", "FrontMatter", "HTML", "Diagnostics"]),
    .testTarget(name: "OutputsTests", dependencies: ["Outputs", "Build", "Site", "HTML", "Diagnostics", "Support"]),
    .testTarget(name: "BuildTests", dependencies: ["Build", "Diagnostics", "Support"]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Site", "FrontMatter", "Markdown", "HTML"]),
    .testTarget(name: "HostileTests", dependencies: ["Build", "Diagnostics", "Support", "CGumbo"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Build", "Support"]),
    .testTarget(name: "CommandLineTests", dependencies: ["byline", "Support"]),
    .target(name: "Support", path: "Tests/Support"),
  ],
  swiftLanguageModes: [.v6]
)

// The doors through which strangers' bytes come: a program for libFuzzer where `scripts/fuzz` asks for it, and a test
// of all that the fuzzer knows otherwise.
let doors: [Target.Dependency] = ["Preview", "Build", "Site", "Markdown", "FrontMatter", "HTML", "Diagnostics"]
if Context.environment["BYLINE_FUZZ"] == nil {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: doors + ["Support"], path: "Tests/Fuzz",
      exclude: ["CFuzzer", "Corpus", "Main"], sources: ["Doors", "Replay"]))
} else {
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: doors + ["CFuzzer"], path: "Tests/Fuzz",
      exclude: ["CFuzzer", "Corpus", "Replay"], sources: ["Doors", "Main"]),
  ]
}

// An import is an implementation detail unless a target's own signatures need it, and then it says `public`.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.enableUpcomingFeature("InternalImportsByDefault")]
}
