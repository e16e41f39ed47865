import HTML
public import Site

/// The `_redirects` file that Netlify, Cloudflare Pages and others read: one `from to 301` a line.
///
/// Hosts without it serve the redirect pages that stand at the old addresses.
public func redirectsFile(_ plan: Plan, basePath: String) -> [UInt8] {
  var out: [UInt8] = []
  for redirect in plan.redirects {
    let from = Link(path: basePath + redirect.from.path.dropFirst())
    let to = Link(path: basePath + redirect.to.path.dropFirst())
    out += "\(from.href) \(to.href) 301\n".utf8
  }
  return out
}
