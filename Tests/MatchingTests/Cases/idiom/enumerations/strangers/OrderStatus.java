package com.kitchenware.shop;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * States of an order.
 */
public enum OrderStatus {

    NEW(10, "New"),
    PAID(20, "Paid"),
    PACKED(30, "Packed"),
    SHIPPED(40, "Shipped"),
    DELIVERED(50, "Delivered"),
    CANCELLED(90, "Cancelled"),
    RETURNED(91, "Returned");

    private final int code;
    private final String label;

    private static final Map<Integer, OrderStatus> LOOKUP;

    static {
        Map<Integer, OrderStatus> map = new HashMap<Integer, OrderStatus>();
        for (OrderStatus status : OrderStatus.values()) {
            map.put(status.getCode(), status);
        }
        LOOKUP = Collections.unmodifiableMap(map);
    }

    private OrderStatus(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public int getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    public boolean isFinished() {
        switch (this) {
            case DELIVERED:
            case CANCELLED:
            case RETURNED:
                return true;
            default:
                return false;
        }
    }

    public static OrderStatus fromCode(int code) {
        OrderStatus status = LOOKUP.get(code);
        if (status == null) {
            throw new IllegalArgumentException("Unknown code: " + code);
        }
        return status;
    }

    public static OrderStatus fromLabel(String label) {
        for (OrderStatus s : values()) {
            if (s.label.equalsIgnoreCase(label)) {
                return s;
            }
        }
        throw new IllegalArgumentException("Unknown label: " + label);
    }

    @Override
    public String toString() {
        return label;
    }
}
