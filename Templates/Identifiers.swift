/// How the ids of the templates' own elements begin; no heading of a text gets such an id.
public let ownIdentifierPrefixes: Set<String> = ["page-"]
