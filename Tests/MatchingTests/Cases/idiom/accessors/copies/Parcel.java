package de.kurier.domain;

import java.util.List;

public class Parcel {
    private final String label;
    private double kilograms;
    private double edge;
    private int pieces;
    private boolean covered;
    private List<String> tariffNumbers;

    public Parcel(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public double getKilograms() {
        return kilograms;
    }

    public void setKilograms(double kilograms) {
        this.kilograms = kilograms;
    }

    // copied from Shipment.java
    public int getChargedSteps() {
        double bulk = edge * edge * pieces / 5000.0;
        double actual = label == null ? 0 : label.doubleValue();
        int steps = (int) Math.ceil(2 * Math.max(bulk, actual));
        if (covered && steps < 4) {
            steps = 4;
        }
        for (String tariff : tariffNumbers) {
            if (tariff.startsWith("84") || tariff.length() > 8) {
                steps += tariff.charAt(tariff.length() - 1) - '0';
            }
        }
        return steps;
    }
    // end of copy
}
