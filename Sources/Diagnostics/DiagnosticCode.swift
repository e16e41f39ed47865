/// The stable name of each kind of diagnostic: `area/what-is-wrong`.
///
/// A name never changes once released: sites switch rules off by it, and editors search for it.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Files
  case fileUnreadable = "file/unreadable"
  case fileNotUTF8 = "file/not-utf8"
  case fileTooLarge = "file/too-large"
  case fileUnexpected = "file/unexpected"
  case fileNotRegular = "file/not-regular"
  case activeFile = "file/active"

  // Front matter: its form
  case frontMatterMissing = "front-matter/missing"
  case frontMatterUnclosed = "front-matter/unclosed"
  case yamlSyntax = "front-matter/syntax"
  case yamlTab = "front-matter/tab"
  case yamlAlias = "front-matter/alias"
  case yamlMergeKey = "front-matter/merge-key"
  case yamlTag = "front-matter/tag"
  case yamlKey = "front-matter/key"
  case yamlComment = "front-matter/comment"
  case yamlDocuments = "front-matter/several-documents"
  case yamlShape = "front-matter/shape"
  case yamlTooLarge = "front-matter/too-large"
  case yamlDepth = "front-matter/too-deep"
  case duplicateKey = "front-matter/duplicate-key"

  // Front matter: its fields
  case unknownField = "field/unknown"
  case missingField = "field/missing"
  case emptyField = "field/empty"
  case wrongShape = "field/wrong-shape"
  case invalidValue = "field/invalid-value"
  case invalidDate = "field/invalid-date"
  case unknownChoice = "field/unknown-choice"
  case checkDigit = "field/check-digit"

  // Settings
  case siteFileMissing = "site/no-settings"
  case siteURLMissing = "site/no-url"
  case securityExpired = "site/security-expired"
  case interfaceLanguage = "site/interface-language"
  case unknownLanguage = "site/unknown-language"
  case themeContrast = "theme/contrast"

  // The site's own words of the interface
  case phraseFile = "phrase/file"
  case phraseUnknown = "phrase/unknown"
  case phraseHole = "phrase/hole"
  case phraseSyntax = "phrase/syntax"

  // References
  case unknownAuthor = "reference/unknown-author"
  case unknownKind = "reference/unknown-kind"
  case unknownStrand = "reference/unknown-strand"
  case unknownPage = "reference/unknown-page"
  case nearMiss = "reference/near-miss"
  case strandWithoutFile = "reference/no-file"
  case missingFile = "reference/missing-file"
  case notAPicture = "reference/not-a-picture"
  case repeatedValue = "reference/repeated"
  case unusedFile = "reference/unused-file"
  case contradictoryDates = "date/contradiction"
  case translationOrphan = "translation/no-original"
  case translationTwice = "translation/twice"
  case untranslatedText = "translation/no-text"

  // Links in texts
  case brokenLink = "link/broken"
  case brokenAnchor = "link/no-anchor"
  case linkToUnpublished = "link/unpublished"

  // Addresses
  case invalidFileName = "address/file-name"
  case addressTaken = "address/taken"
  case reservedAddress = "address/reserved"
  case unportableName = "address/not-portable"

  // Markdown: what would take too long to read
  case bodyTooLarge = "markdown/too-large"
  case bodyTooDeep = "markdown/too-deep"
  case bodyTooIntricate = "markdown/too-intricate"
  case tableTooLarge = "markdown/table-too-large"
  case referenceTooLarge = "markdown/reference-too-large"
  case tooManyFootnotes = "markdown/too-many-footnotes"
  case tooManyListItems = "markdown/too-many-list-items"
  case outputTooLarge = "markdown/output-too-large"

  // Markdown: what is not published as it stands
  case rawHTML = "markdown/raw-html"
  case refusedLink = "markdown/refused-link"
  case outsidePicture = "markdown/outside-picture"
  case titleInBody = "markdown/title-in-body"
  case unusedFootnote = "markdown/unused-footnote"
  case repeatedFootnote = "markdown/repeated-footnote"
  case undefinedFootnote = "markdown/undefined-footnote"
  case brokenFootnote = "markdown/broken-footnote"
  case blankInAddress = "markdown/blank-in-address"

  // What an editor would mark; found by `byline check`
  case headingJump = "heading/jump"
  case boldHeading = "heading/bold-line"
  case bareAddress = "link/bare-address"
  case emptyLinkWords = "link/empty-words"
  case noAlternative = "picture/no-description"
  case noPicture = "picture/no-picture"
  case heavyPicture = "picture/too-heavy"
  case smallPicture = "picture/too-small"
  case tableWithoutHeader = "table/no-header"
  case sourceWithoutLink = "note/no-link"
  case doubleSpace = "typography/double-space"
  case straightQuotes = "typography/straight-quotes"
  case falseApostrophe = "typography/false-apostrophe"
  case unfinished = "text/unfinished"
  case longTitle = "piece/long-title"
  case longDescription = "piece/long-description"
  case noDescription = "piece/no-description"
  case longTakeaway = "piece/long-takeaway"
  case takeawayCount = "piece/takeaways"
  case duplicateTitle = "piece/duplicate-title"
  case noLicence = "piece/no-licence"
  case noDisclaimer = "piece/no-disclaimer"
  case futureDate = "date/future"
  case embargoOver = "date/embargo-over"
  case noBiography = "author/no-biography"
  case noPortrait = "author/no-portrait"
  case olderTranslation = "translation/older"
  case lonelyTopic = "topic/one-piece"
  case orphan = "site/orphan"
  case deadLink = "link/dead"
  case movedLink = "link/moved"
}
