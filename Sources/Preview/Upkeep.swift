internal import Build

/// What is done again and again while a server runs, on a thread of its own: Swift's own pool may be busy.
struct Upkeep: Sendable {
  let streams: EventStreams
  let sockets: OpenSockets
  let limits: HTTPServer.Limits

  func begin(until end: Bell) {
    onThread {
      let glance = min(limits.patience / 4, .seconds(5))
      var beat = ContinuousClock.now + limits.heartbeat
      var look = ContinuousClock.now + glance
      while end.waits(for: [], until: min(beat, look)) != .rung {
        let now = ContinuousClock.now
        if now >= beat {
          streams.send(EventLog.heartbeat)
          beat = now + limits.heartbeat
        }
        if now >= look {
          sockets.hangUp(waitingFor: limits.patience)
          look = now + glance
        }
      }
    }
  }
}
