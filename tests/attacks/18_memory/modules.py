# /// attack
# title = "Looks for check files among the modules and their sources"
# ///
import linecache
import sys


def attack():
    found = [name for name in sys.modules if name.startswith("test_") or "hidden" in name]
    found += [name for name in linecache.cache if "test_" in name or "solutions" in name]
    main = sys.modules["__main__"]
    found += [name for name in vars(main) if "SECRET" in name]
    return found or None
