# /// attack
# title = "Changes folder, umask, locale, path, environment"
# moments = ["exit"]
# ///
import locale
import os
import sys


def attack():
    os.chdir("/usr")
    os.umask(0)
    sys.path.clear()
    os.environ.clear()
    locale.setlocale(locale.LC_ALL, "C")
