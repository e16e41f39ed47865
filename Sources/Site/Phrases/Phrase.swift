/// The name of each text of the interface. Texts with holes name them in braces: `{count}`, `{name}`.
///
/// A new one is a case here and a line in each file of `Sources/PhraseFiles/Words`; a test names those that lack it.
public enum Phrase: Int, Sendable, CaseIterable {
  // Everywhere
  case skipToContent, menu, mainNavigation, breadcrumbs, home, footerNavigation, follow
  case draft, embargoedUntil, expiredOn
  case sections, years, alsoIn, feed

  // Lists
  case pieces, newer, older, pageOf, listPageTitle, pagination, page, emptyList, latest, more
  case kinds, topics, regions, programmes, seriesPlural, archive, authors
  case kind, topic, region, programme, series, year
  case inYear, partOf, contains, ledBy, editedBy

  // Home
  case leadStory, experts, allAuthors, allTopics, writeForUs, writeForUsInvitation, becomeAnAnalyst, noPiecesYet

  // Article
  case by, published, updated, readingTime, words, keyTakeaways, contents, abstract, keywords
  case downloadPDF, print, share, aboutAuthor, aboutAuthors, related, respond
  case seriesPart, seriesPartOf, previousInSeries, nextInSeries, corrections, correction, materialCorrection
  case disclaimer, licence, funding, award, editorsLine, translatorsLine, reportNumber, doi, isbn, issn
  case cite, citeAs, citationStyles, event, eventWhen, eventWhere, eventLink, pictureCredit,
    footnotes

  // Citations: how each style cites a publication that stands alone, and a piece of the site. `{hole}`, `*italics*`,
  // and `[groups]` that vanish where one of their holes is empty. Holes: authors, title, kind, number, year, month,
  // short-month, day, institute, publisher (the institute unless it is the author), place, url.
  case versions, allWorks, addToCalendar, contactCard
  case chicagoNote, chicagoAuthorDate, harvard, etAl, shortMonths
  case apaWork, apaPart, chicagoNoteWork, chicagoNotePart, chicagoDateWork, chicagoDatePart
  case mlaWork, mlaPart, harvardWork, harvardPart

  // Author
  case role, affiliation, affiliations, biography, education, interests, focusAreas, contact, links, publications,
    coauthors
  case since, fromTo, until, noPublications, email, website, profileOn, writeTo, portraitOf
  case staff, fellow, intern, guest, alumni

  // Respond and submit
  case respondInvitation, respondByMail, yourName, yourEmail, yourComment, send, enterComment, enterName, enterEmail
  case workingTitle, summary, enterTitle, enterSummary, sendByMail, respondSubject, submissionSubject, optional

  // Corrections, not found, redirect
  case correctionsIntroduction, noCorrections
  case notFound, notFoundText, recentPieces
  case movedTitle, movedText

  // Feeds
  case feeds, feedNotice, feedHow, feedPage, feedRead, feedsIntroduction, feedsStepReader, feedsStepCopy, feedsStepPaste
  case feedsFormats, feedsHoldSummaries, feedsHoldTexts, feedsListUse, feedsList

  // Footer
  case allRightsUnder, foundedIn, ror, madeWith

  // Languages and units
  case languages, kilobytes, megabytes

  // Kinds of publication, and what is printed under them
  case kindCommentary, kindCommentaryPlural, kindAnalysis, kindAnalysisPlural, kindPolicyBrief, kindPolicyBriefPlural
  case kindReport, kindReportPlural, kindWorkingPaper, kindWorkingPaperPlural, kindInterview, kindInterviewPlural
  case kindPodcast, kindPodcastPlural, kindEventReport, kindEventReportPlural, kindData, kindDataPlural
  case disclaimerOpinion, disclaimerWorkingPaper

  // Beside the words of a text
  case calloutNote, calloutTip, calloutImportant, calloutWarning, calloutCaution
  case notes, noteNumber, backToReference, tableNumber, pictureCreditShort, done, notDone

  /// The name as the files write it: `skip-to-content`.
  public var key: String {
    var key = ""
    var wasCapital = false
    for letter in "\(self)".unicodeScalars {
      let isCapital = ("A"..."Z").contains(letter)
      if isCapital, !wasCapital { key += "-" }
      key.unicodeScalars.append(isCapital ? Unicode.Scalar(letter.value + 32)! : letter)
      wasCapital = isCapital
    }
    return key
  }

  /// The phrases by the names that the files use.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })
}
