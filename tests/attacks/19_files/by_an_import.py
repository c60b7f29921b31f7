# /// attack
# title = "Imports the reference"
# moments = ["call"]
# ///
def attack():
    import importlib.util

    spec = importlib.util.spec_from_file_location("reference", WORLD["solution"])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.SECRET
