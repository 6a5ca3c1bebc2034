"""Tests of Đối soát, and what measures it: ``tests.accuracy`` and ``tests.bench``."""
