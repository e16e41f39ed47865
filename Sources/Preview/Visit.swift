internal import Diagnostics

/// One request's way through the site: rules, files, folders, the page for dead links.
struct Visit<Site: Served> {
  let request: HTTPRequest
  let target: RequestTarget
  let site: Site
  let mark: String?

  private var path: String { target.path }

  var response: HTTPResponse {
    let rules = site.rules
    if let rule = rules.firstRedirect(path) { return follow(rule) }
    if let found = byPath() { return found }
    if let rule = rules.lastRedirect(path) { return follow(rule) }
    return notFound()
  }

  /// What the address leads to as hosts read it; nil where nothing stands there.
  private func byPath() -> HTTPResponse? {
    guard path.utf8.starts(with: site.basePath.utf8) else {
      // The root leads to the site, and so does the site's path without its slash.
      return path == "/" || path + "/" == site.basePath ? redirect(to: site.basePath, path == "/" ? 302 : 301) : nil
    }
    let inside = String(Substring(path.utf8.dropFirst(site.basePath.utf8.count)))
    if inside.isEmpty || inside.endsInSlash { return file(inside + "index.html").map { send($0) } }
    switch find(inside) {
    case .file(let file): return send((inside, file))
    case .folder:
      // Of a page and a folder of one name, the folder counts if it is a page itself.
      if file(inside + "/index.html") == nil, let page = file(inside + ".html") { return send(page) }
      return redirect(to: path + "/", 301)
    case nil: return file(inside + ".html").map { send($0) }
    }
  }

  private func follow(_ rule: SiteRules.Redirect) -> HTTPResponse {
    if rule.status > 300 && rule.status < 400 {
      let query = rule.target.utf8.contains(UInt8(ascii: "?")) ? nil : target.query
      return redirect(toAddress: query.map { rule.target + "?" + target.safe(query: $0) } ?? rule.target, rule.status)
    }
    // Another file under this address. Rules do not apply to it again, so they cannot go round in circles.
    guard let other = RequestTarget(Array(rule.target.utf8)), other.path.utf8.starts(with: site.basePath.utf8) else {
      return notFound()
    }
    let inside = String(Substring(other.path.utf8.dropFirst(site.basePath.utf8.count)))
    let names =
      inside.isEmpty || inside.endsInSlash
      ? [inside + "index.html"] : [inside, inside + ".html", inside + "/index.html"]
    for name in names {
      if let found = file(name) { return send(found, status: rule.status) }
    }
    return notFound()
  }

  /// 301 for what stays; but a browser must not keep it, for another site may stand here tomorrow.
  private func redirect(to path: String, _ status: Int) -> HTTPResponse {
    redirect(toAddress: target.address(of: path), status)
  }

  private func redirect(toAddress address: String, _ status: Int) -> HTTPResponse {
    HTTPResponse(status, [HTTPField("Location", address), HTTPField("Cache-Control", "no-cache")])
  }

  private func notFound() -> HTTPResponse {
    if let page = file("404.html") { return send(page, status: 404) }
    return HTTPResponse(refusal: 404, "There is no such page.")
  }

  private func send(_ found: (path: String, file: ServedFile), status: Int = 200) -> HTTPResponse {
    var sending = Sending(request: request, path: site.basePath + found.path)
    sending.mark = mark
    sending.status = status
    var response = sending.response(found.file)
    site.rules.apply(to: &response, path: path)
    return response
  }

  private func file(_ path: String) -> (path: String, file: ServedFile)? {
    guard case .file(let file) = find(path) else { return nil }
    return (path, file)
  }

  /// The only way to a file.
  private func find(_ path: String) -> Found? {
    SitePath(path).flatMap { site.lookUp($0.text) }
  }
}
