"""Derives three sealed lists again, from the written description alone (AllocationList, RandomStream, KitNumbers,
CanonicalForm), and prints them as allocation.csv: python3 allocation.py > allocation.csv"""
import hashlib
import hmac
import platform

PREFIX = "limen-allocation-1"


class Stream:
    def __init__(self, seed, name):
        self.seed, self.name, self.block, self.count = seed, name, b"", 0

    def word(self):
        if not self.block:
            text = f"{PREFIX}/{self.name}/{self.count}"
            self.block = hmac.new(self.seed, text.encode(), hashlib.sha256).digest()
            self.count += 1
        word, self.block = int.from_bytes(self.block[:4], "big"), self.block[4:]
        return word

    def below(self, n):
        limit = 2**32 - 2**32 % n
        while (word := self.word()) >= limit:
            pass
        return word % n

    def shuffle(self, places):
        for i in range(len(places) - 1, 0, -1):
            j = self.below(i + 1)
            places[i], places[j] = places[j], places[i]


def block(stream, arms, ratio, size):
    places = [arm for arm, share in zip(arms, ratio) for _ in range(share * size // sum(ratio))]
    stream.shuffle(places)
    return places


def sequences(seed, design, stratum):
    stream, out = Stream(seed, "arms/" + stratum), []
    while len(out) < design["people"]:
        if design["kind"] == "between":
            size = design["sizes"][stream.below(len(design["sizes"]))]
            out += [[arm] * design["periods"] for arm in block(stream, design["arms"], design["ratio"], size)]
        else:
            course = []
            while len(course) < design["periods"]:
                course += block(stream, design["arms"], [1] * len(design["arms"]), design["block"])
            out.append(course)
    return out


def damm(digits):
    """The quasigroup of Damm, from its printed table."""
    table = ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
             "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"]
    interim = 0
    for digit in digits:
        interim = int(table[interim][int(digit)])
    return str(interim)


class Kits:
    def __init__(self, seed, prefix):
        self.stream, self.prefix, self.drawn = Stream(seed, "kits"), prefix, set()

    def next(self):
        while (number := self.stream.below(10**6)) in self.drawn:
            pass
        self.drawn.add(number)
        digits = f"{number:06d}"
        digits += damm(digits)
        return f"{self.prefix}-{digits[:4]}-{digits[4:]}"


def fingerprint(study, version, leaves, nonce):
    hashes = []
    for i, leaf in enumerate(leaves, 1):
        salt = hmac.new(nonce, f"{PREFIX}/salt/{i}".encode(), hashlib.sha256).hexdigest()
        hashes.append(hashlib.sha256(f"salt {salt}\n{leaf}".encode()).hexdigest())
    head = f"{PREFIX}\nstudy {study}\nversion {version}\nleaves {len(hashes)}\n"
    return hashlib.sha256((head + "".join(h + "\n" for h in hashes)).encode()).hexdigest()


def derive(name, design):
    seed, nonce = bytes.fromhex(design["seed"]), bytes.fromhex(design["nonce"])
    kits, leaves, spares, rows = Kits(seed, "LIM"), [], [], []
    for stratum in design["strata"]:
        for number, arms in enumerate(sequences(seed, design, stratum), 1):
            leaf, numbers = f"place {stratum} {number}\narms {' '.join(arms)}\n", []
            for period, arm in enumerate(arms, 1):
                numbers.append(kits.next())
                leaf += f"kit {numbers[-1]} period {period} arm {arm} capsules {design['capsules']}\n"
            leaves.append(leaf)
            rows.append(f"{name},{stratum},{number},{' '.join(arms)},{' '.join(numbers)}")
    for arm in design["arms"]:
        spares += sorted((kits.next(), arm) for _ in range(design["spares"]))
    for kit, arm in sorted(spares):
        leaves.append(f"spare {kit} arm {arm} capsules {design['capsules']}\n")
        rows.append(f"{name},spare,0,{arm},{kit}")
    rows.append(f"{name},fingerprint,0,{fingerprint('LIM-01', '1.0', leaves, nonce)},-")
    return rows


DESIGNS = {
    "within": dict(kind="within", seed="00" * 31 + "01", nonce="00" * 31 + "02", strata=["BER"], people=4, periods=8,
                   block=4, arms=["low", "placebo"], capsules=2, spares=2),
    "between": dict(kind="between", seed="a5" * 32, nonce="5a" * 32, strata=["BER/young", "BER/old", "ZRH/young", "ZRH/old"],
                    people=5, periods=2, ratio=[2, 1], sizes=[3, 6], arms=["low", "placebo"], capsules=4, spares=1),
    "three-arms": dict(kind="between", seed="0123456789abcdef" * 4, nonce="fedcba9876543210" * 4, strata=["BER"], people=20,
                       periods=1, ratio=[1, 1, 1], sizes=[3, 6, 9], arms=["low", "lower", "placebo"], capsules=8, spares=0),
}

print("# tool: Python, hmac and hashlib of its standard library; allocation.py beside this table")
print(f"# version: {platform.python_version()}")
print("# command: python3 allocation.py > allocation.csv")
print("# tolerance: exact")
print("design,stratum,number,arms,kits")
for name, design in DESIGNS.items():
    print("\n".join(derive(name, design)))
