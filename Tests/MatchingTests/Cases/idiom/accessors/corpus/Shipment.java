package org.freight.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

public class Shipment {
    private Long id;
    private String trackingNumber;
    private String sender;
    private String recipient;
    private BigDecimal weight;
    private LocalDate dispatched;
    private boolean insured;
    private List<String> customsCodes = new ArrayList<>();
    private int parcels;
    private double longestSide;

    public Shipment() {
    }

    public Shipment(Long id, String trackingNumber, String sender, String recipient) {
        this.id = id;
        this.trackingNumber = trackingNumber;
        this.sender = sender;
        this.recipient = recipient;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public void setTrackingNumber(String trackingNumber) {
        this.trackingNumber = trackingNumber;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    public LocalDate getDispatched() {
        return dispatched;
    }

    public void setDispatched(LocalDate dispatched) {
        this.dispatched = dispatched;
    }

    public boolean isInsured() {
        return insured;
    }

    public void setInsured(boolean insured) {
        this.insured = insured;
    }

    public List<String> getCustomsCodes() {
        return customsCodes;
    }

    public void setCustomsCodes(List<String> customsCodes) {
        this.customsCodes = customsCodes;
    }

    /** What the carrier bills: the larger of real and volumetric weight, in half kilograms. */
    public int getBillableUnits() {
        double volumetric = longestSide * longestSide * parcels / 5000.0;
        double real = weight == null ? 0 : weight.doubleValue();
        int units = (int) Math.ceil(2 * Math.max(volumetric, real));
        if (insured && units < 4) {
            units = 4;
        }
        for (String code : customsCodes) {
            if (code.startsWith("84") || code.length() > 8) {
                units += code.charAt(code.length() - 1) - '0';
            }
        }
        return units;
    }
}
