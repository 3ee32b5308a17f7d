package com.ledger.billing;

import java.util.List;

public class Invoice {

    private long number;
    private Customer customer;
    private double total;
    private List<Line> lines;
    private boolean paid;
    private Currency currency;

    public Invoice(long number, Customer customer) {
        this.number = number;
        this.customer = customer;
    }

    @Override
    public boolean equals(Object obj) {
        if (this == obj) {
            return true;
        }
        if (obj == null) {
            return false;
        }
        if (getClass() != obj.getClass()) {
            return false;
        }
        Invoice other = (Invoice) obj;
        if (currency == null) {
            if (other.currency != null) {
                return false;
            }
        } else if (!currency.equals(other.currency)) {
            return false;
        }
        if (customer == null) {
            if (other.customer != null) {
                return false;
            }
        } else if (!customer.equals(other.customer)) {
            return false;
        }
        if (lines == null) {
            if (other.lines != null) {
                return false;
            }
        } else if (!lines.equals(other.lines)) {
            return false;
        }
        if (number != other.number) {
            return false;
        }
        if (paid != other.paid) {
            return false;
        }
        return Double.doubleToLongBits(total) == Double.doubleToLongBits(other.total);
    }

    @Override
    public int hashCode() {
        final int prime = 31;
        int result = 1;
        result = prime * result + ((currency == null) ? 0 : currency.hashCode());
        result = prime * result + ((customer == null) ? 0 : customer.hashCode());
        result = prime * result + ((lines == null) ? 0 : lines.hashCode());
        result = prime * result + (int) (number ^ (number >>> 32));
        result = prime * result + (paid ? 1231 : 1237);
        long temp;
        temp = Double.doubleToLongBits(total);
        result = prime * result + (int) (temp ^ (temp >>> 32));
        return result;
    }

    @Override
    public String toString() {
        return "Invoice [number=" + number + ", customer=" + customer + ", total=" + total + ", paid=" + paid + "]";
    }
}
