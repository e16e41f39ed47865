/// The name of each text of the interface. Texts with holes name them in braces: `{count}`, `{name}`.
public enum Phrase: String, Sendable, CaseIterable {
  // Everywhere
  case skipToContent, menu, mainNavigation, breadcrumbs, home, footerNavigation, follow, sampleNote
  case draft, embargoedUntil, expiredOn
  case languageOfPiece, alsoIn, feed

  // Lists
  case pieces, newer, older, pageOf, listPageTitle, pagination, page, emptyList, latest, allOfKind, more
  case kinds, topics, regions, programmes, seriesPlural, archive, authors
  case kind, topic, region, programme, series, year
  case inYear, partOf, contains, ledBy, editedBy

  // Home
  case leadStory, experts, allAuthors, allTopics, writeForUs, writeForUsInvitation, becomeAnAnalyst, noPiecesYet

  // Article
  case by, published, updated, readingTime, words, keyTakeaways, contents, abstract, keywords
  case downloadPDF, print, share, shareOn, shareByMail, aboutAuthor, aboutAuthors, related, respond
  case seriesPart, seriesPartOf, previousInSeries, nextInSeries, corrections, correction, materialCorrection
  case disclaimer, licence, funding, fundedBy, award, editorsLine, translatorsLine, reportNumber, doi, isbn, issn
  case cite, citeAs, citation, citationWithoutAuthors, event, eventWhen, eventWhere, eventLink, pictureCredit,
    footnotes, imageOf

  // Author
  case role, affiliation, affiliations, biography, education, interests, focusAreas, contact, links, publications,
    coauthors
  case formerly, since, fromTo, until, noPublications, email, website, profileOn, portraitOf
  case staff, fellow, intern, guest, alumni

  // Respond and submit
  case respondInvitation, respondByMail, yourName, yourEmail, yourComment, send, enterComment, enterName, enterEmail
  case workingTitle, summary, enterTitle, enterSummary, sendByMail, respondSubject, submissionSubject, optional

  // Corrections, not found, redirect
  case correctionsIntroduction, noCorrections
  case notFound, notFoundText, recentPieces
  case movedTitle, movedText

  // Footer
  case allRightsUnder, foundedIn, ror, madeWith
}
