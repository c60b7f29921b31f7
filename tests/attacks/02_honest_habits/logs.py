# /// attack
# title = "Sets logging up and uses it"
# ///
import logging


def attack():
    logging.basicConfig(level=logging.DEBUG, force=True)
    logging.getLogger(__name__).info("here")
