# H12: math.exp inside an own sigmoid
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def hypothesis(x, weight, bias):
    return sigmoid(x @ weight + bias)
