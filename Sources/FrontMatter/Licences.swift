extension Licence {
  /// The licence with an SPDX identifier, whatever its case (SPDX §B); nil where it is not a common one.
  public static func known(id: String) -> Licence? {
    let wanted = id.lowercased()
    return common.first { $0.id?.lowercased() == wanted }
  }

  /// The licence whose terms are at an address: with `http`, `www.` or `/deed.en` too.
  static func known(url: String) -> Licence? {
    let wanted = bare(url)
    return common.first { bare($0.url) == wanted }
  }

  private static func bare(_ url: String) -> String {
    var rest = url.lowercased().split(separator: "/")[...]
    if rest.first == "https:" || rest.first == "http:" { rest.removeFirst() }
    if rest.last?.hasPrefix("deed") ?? false || rest.last == "legalcode" { rest.removeLast() }
    let path = rest.joined(separator: "/")
    return path.hasPrefix("www.") ? String(path.dropFirst(4)) : path
  }

  /// All of Creative Commons, and those that software, data and governments use.
  public static let common: [Licence] = creativeCommons + others

  private static let creativeCommons: [Licence] = {
    var all = [
      Licence(id: "CC0-1.0", name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/"),
      Licence(
        id: "CC-PDM-1.0", name: "Public Domain Mark 1.0", url: "https://creativecommons.org/publicdomain/mark/1.0/"),
    ]
    for version in ["4.0", "3.0", "2.5", "2.0", "1.0"] {
      for terms in ["BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND"] {
        // The first version had its parts in another order in its address.
        let path = terms == "BY-NC-ND" && version == "1.0" ? "by-nd-nc" : terms.lowercased()
        all.append(
          Licence(
            id: "CC-\(terms)-\(version)", name: "CC \(terms) \(version)",
            url: "https://creativecommons.org/licenses/\(path)/\(version)/"))
      }
    }
    for terms in ["BY", "BY-SA", "BY-NC-ND"] {
      all.append(
        Licence(
          id: "CC-\(terms)-3.0-IGO", name: "CC \(terms) 3.0 IGO",
          url: "https://creativecommons.org/licenses/\(terms.lowercased())/3.0/igo/"))
    }
    return all
  }()

  private static let others: [Licence] = [
    Licence(id: "MIT", name: "MIT License", url: "https://opensource.org/license/mit"),
    Licence(id: "ISC", name: "ISC License", url: "https://opensource.org/license/isc-license-txt"),
    Licence(id: "Apache-2.0", name: "Apache License 2.0", url: "https://www.apache.org/licenses/LICENSE-2.0"),
    Licence(id: "BSD-2-Clause", name: "BSD 2-Clause License", url: "https://opensource.org/license/bsd-2-clause"),
    Licence(id: "BSD-3-Clause", name: "BSD 3-Clause License", url: "https://opensource.org/license/bsd-3-clause"),
    Licence(id: "MPL-2.0", name: "Mozilla Public License 2.0", url: "https://www.mozilla.org/MPL/2.0/"),
    Licence(id: "GPL-2.0-only", name: "GNU GPL 2", url: "https://www.gnu.org/licenses/old-licenses/gpl-2.0.html"),
    Licence(id: "GPL-2.0-or-later", name: "GNU GPL 2 or later", url: "https://spdx.org/licenses/GPL-2.0-or-later.html"),
    Licence(id: "GPL-3.0-only", name: "GNU GPL 3", url: "https://www.gnu.org/licenses/gpl-3.0.html"),
    Licence(id: "GPL-3.0-or-later", name: "GNU GPL 3 or later", url: "https://spdx.org/licenses/GPL-3.0-or-later.html"),
    Licence(id: "LGPL-3.0-only", name: "GNU LGPL 3", url: "https://www.gnu.org/licenses/lgpl-3.0.html"),
    Licence(
      id: "LGPL-3.0-or-later", name: "GNU LGPL 3 or later", url: "https://spdx.org/licenses/LGPL-3.0-or-later.html"),
    Licence(id: "AGPL-3.0-only", name: "GNU AGPL 3", url: "https://www.gnu.org/licenses/agpl-3.0.html"),
    Licence(
      id: "AGPL-3.0-or-later", name: "GNU AGPL 3 or later", url: "https://spdx.org/licenses/AGPL-3.0-or-later.html"),
    Licence(id: "GFDL-1.3-only", name: "GNU FDL 1.3", url: "https://www.gnu.org/licenses/fdl-1.3.html"),
    Licence(
      id: "GFDL-1.3-or-later", name: "GNU FDL 1.3 or later", url: "https://spdx.org/licenses/GFDL-1.3-or-later.html"),
    Licence(id: "EUPL-1.2", name: "EUPL 1.2", url: "https://eupl.eu/1.2/en/"),
    Licence(id: "Unlicense", name: "The Unlicense", url: "https://unlicense.org/"),
    Licence(id: "OFL-1.1", name: "SIL Open Font License 1.1", url: "https://openfontlicense.org/"),
    Licence(id: "LAL-1.3", name: "Free Art License 1.3", url: "https://artlibre.org/licence/lal/en/"),
    Licence(id: "ODbL-1.0", name: "ODbL 1.0", url: "https://opendatacommons.org/licenses/odbl/1-0/"),
    Licence(id: "ODC-By-1.0", name: "ODC-By 1.0", url: "https://opendatacommons.org/licenses/by/1-0/"),
    Licence(id: "PDDL-1.0", name: "PDDL 1.0", url: "https://opendatacommons.org/licenses/pddl/1-0/"),
    Licence(
      id: "CDLA-Permissive-2.0", name: "CDLA Permissive 2.0", url: "https://cdla.dev/permissive-2-0/"),
    Licence(
      id: "OGL-UK-3.0", name: "Open Government Licence 3.0",
      url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
    Licence(
      id: "etalab-2.0", name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    Licence(id: "DL-DE-BY-2.0", name: "Datenlizenz Deutschland 2.0", url: "https://www.govdata.de/dl-de/by-2-0"),
  ]
}
