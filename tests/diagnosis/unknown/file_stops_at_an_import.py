# the file breaks off at an import of something that is not there
import torch
from torch.nn import BCELos
