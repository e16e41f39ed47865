"""What was looked at and what was seen."""
import collections, re, sys, time


class Report:
    def __init__(self):
        self.passed = collections.Counter()
        self.failed = collections.Counter()
        self.seconds = collections.Counter()
        self.seen = collections.defaultdict(list)
        self.undecided = collections.Counter()
        self.pages = []

    def add(self, check, page, state, complaints):
        """The complaints of one check about one page in one state; none means that it holds."""
        (self.failed if complaints else self.passed)[check] += 1
        for complaint in dict.fromkeys(complaints):
            self.seen[check, page, complaint].append(state)

    @property
    def holds(self):
        return not self.failed and sum(self.passed.values()) > 0

    def merge(self, other):
        for name in ("passed", "failed", "seconds", "undecided"):
            getattr(self, name).update(getattr(other, name))
        for key, states in other.seen.items():
            self.seen[key] += states
        self.pages += other.pages

    def _grouped(self):
        """Complaints of one check about one page, those together that differ in numbers only."""
        alike = collections.defaultdict(lambda: ([], []))
        for (check, page, complaint), states in self.seen.items():
            complaints, all_states = alike[check, page, re.sub(r"\d[\d.]*", "#", complaint)]
            complaints.append(complaint)
            all_states += states
        groups = collections.defaultdict(list)
        for (check, page, _), group in alike.items():
            groups[check, page].append(group)
        return groups

    def timed(self, check):
        return _Clock(self.seconds, check)

    def print(self, out=sys.stdout):
        for (check, page), alike in sorted(self._grouped().items()):
            print(f"FAIL  {check}: {page}", file=out)
            for complaints, states in alike:
                more = f" (and {len(complaints) - 1} like it)" if len(complaints) > 1 else ""
                print(f"      {complaints[0]}{more}\n        at {', '.join(dict.fromkeys(states))}", file=out)
        if self.undecided:
            print("axe-core left to people: " + ", ".join(f"{rule} {count}×" for rule, count in self.undecided.most_common()), file=out)
        print(f"\n{'check':<24}{'passed':>8}{'failed':>8}{'seconds':>9}", file=out)
        for check in sorted(set(self.passed) | set(self.failed)):
            print(f"{check:<24}{self.passed[check]:>8}{self.failed[check]:>8}{self.seconds[check]:>9.1f}", file=out)
        print(f"\n{sum(self.passed.values())} passed, {sum(self.failed.values())} failed", file=out)


class _Clock:
    def __init__(self, seconds, check):
        self.seconds, self.check = seconds, check

    def __enter__(self):
        self.start = time.monotonic()

    def __exit__(self, *_):
        self.seconds[self.check] += time.monotonic() - self.start
