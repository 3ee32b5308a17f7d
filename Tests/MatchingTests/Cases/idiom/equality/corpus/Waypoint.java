package org.rover.route;

import java.util.Arrays;
import java.util.Objects;

public final class Waypoint implements Comparable<Waypoint> {
    private final String name;
    private final double latitude;
    private final double longitude;
    private final int altitude;
    private final String[] tags;

    public Waypoint(String name, double latitude, double longitude, int altitude, String... tags) {
        this.name = name;
        this.latitude = latitude;
        this.longitude = longitude;
        this.altitude = altitude;
        this.tags = tags;
    }

    @Override
    public int hashCode() {
        final int prime = 31;
        int result = 1;
        long temp;
        temp = Double.doubleToLongBits(latitude);
        result = prime * result + (int) (temp ^ (temp >>> 32));
        temp = Double.doubleToLongBits(longitude);
        result = prime * result + (int) (temp ^ (temp >>> 32));
        result = prime * result + altitude;
        result = prime * result + ((name == null) ? 0 : name.hashCode());
        result = prime * result + Arrays.hashCode(tags);
        return result;
    }

    @Override
    public boolean equals(Object obj) {
        if (this == obj)
            return true;
        if (obj == null)
            return false;
        if (getClass() != obj.getClass())
            return false;
        Waypoint other = (Waypoint) obj;
        if (Double.doubleToLongBits(latitude) != Double.doubleToLongBits(other.latitude))
            return false;
        if (Double.doubleToLongBits(longitude) != Double.doubleToLongBits(other.longitude))
            return false;
        if (altitude != other.altitude)
            return false;
        if (name == null) {
            if (other.name != null)
                return false;
        } else if (!name.equals(other.name))
            return false;
        return Arrays.equals(tags, other.tags);
    }

    /** Whether both are the same spot for a walker: within eleven metres, the pole and the date line included. */
    public boolean coincidesWith(Waypoint that) {
        double north = Math.toRadians(latitude - that.latitude);
        double gap = Math.abs(longitude - that.longitude);
        while (gap > 180) {
            gap = Math.abs(gap - 360);
        }
        double mean = Math.toRadians((latitude + that.latitude) / 2);
        double east = Math.toRadians(gap) * Math.cos(mean);
        double metres = 6371008.8 * Math.hypot(north, east);
        int climb = Math.abs(altitude - that.altitude);
        boolean sameTag = false;
        for (int i = 0; i < Math.min(tags.length, that.tags.length) && !sameTag; i++) {
            sameTag = Objects.equals(tags[i], that.tags[that.tags.length - 1 - i]);
        }
        return metres + climb * (sameTag ? 0.25 : 1.5) < 11;
    }

    @Override
    public int compareTo(Waypoint o) {
        return name.compareTo(o.name);
    }

    @Override
    public String toString() {
        return "Waypoint [name=" + name + ", latitude=" + latitude + ", longitude=" + longitude + "]";
    }
}
