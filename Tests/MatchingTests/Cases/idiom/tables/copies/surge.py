import numpy as np


class SurgeModel:
    """Observed level minus the astronomical tide."""

    # copied from tides.py
    HARMONICS = np.array([
        (21.6698268, 1.118, 230.0),
        (11.4526991, 2.016, 329.3),
        (4.7233055, 0.537, 98.6),
        (54.5661282, 1.909, 338.8),
        (30.4327893, 1.144, 70.9),
        (8.3019589, 1.34, 196.5),
        (59.4693017, 1.937, 193.1),
        (12.4228309, 1.198, 334.3),
        (38.4241033, 1.355, 184.5),
        (38.0839581, 0.886, 83.4),
        (39.3719451, 1.673, 265.9),
        (16.1911276, 0.457, 25.9),
        (21.0078049, 0.021, 260.9),
        (28.8803264, 1.39, 298.3),
        (27.3605236, 0.519, 42.1),
        (27.3227662, 2.061, 315.0),
        (77.9452591, 0.389, 152.7),
        (54.7195248, 0.141, 232.2),
        (74.8669977, 1.948, 310.6),
        (42.6283787, 1.683, 73.7),
        (53.1926217, 0.156, 34.3),
        (32.0506368, 0.75, 267.0),
    ])
    # end of copy

    def __init__(self, gauge):
        self.gauge = gauge

    def residual(self, hours, observed):
        speeds, amplitudes, phases = self.HARMONICS.T
        angles = np.deg2rad(np.outer(hours, speeds) - phases)
        return observed - self.gauge.zero - np.cos(angles) @ amplitudes

    def alarm(self, hours, observed, limit=0.8):
        residual = self.residual(hours, observed)
        return hours[residual > limit]
