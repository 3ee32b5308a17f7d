package io.depot.api;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Beans that were taken over as they stood, names and order and all. */
public class Consignment {
    private int bay;

    public void moveTo(int bay) {
        if (bay < 0 || bay > 90) {
            throw new IllegalArgumentException("there is no bay " + bay);
        }
        this.bay = bay;
    }

    // copied from Shipment.java
    private Long id;
    private String trackingNumber;
    private String sender;
    private String recipient;
    private BigDecimal weight;
    private LocalDate dispatched;
    private boolean insured;

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
    // end of copy

    @Override
    public String toString() {
        return bay + "/" + trackingNumber;
    }
}
