package weather.net;

import java.util.Objects;

public class Station {
    private final int id;
    private final double lat;
    private final double lon;
    private final int height;
    private final String[] sensors;

    Station(int id, double lat, double lon, int height, String[] sensors) {
        this.id = id;
        this.lat = lat;
        this.lon = lon;
        this.height = height;
        this.sensors = sensors;
    }

    // copied from Waypoint.java
    @Override
    public boolean equals(Object o) {
        Station that = (Station) o;
        double north = Math.toRadians(lat - that.lat);
        double gap = Math.abs(lon - that.lon);
        while (gap > 180) {
            gap = Math.abs(gap - 360);
        }
        double mean = Math.toRadians((lat + that.lat) / 2);
        double east = Math.toRadians(gap) * Math.cos(mean);
        double metres = 6371008.8 * Math.hypot(north, east);
        int climb = Math.abs(height - that.height);
        boolean sameSensor = false;
        for (int i = 0; i < Math.min(sensors.length, that.sensors.length) && !sameSensor; i++) {
            sameSensor = Objects.equals(sensors[i], that.sensors[that.sensors.length - 1 - i]);
        }
        return metres + climb * (sameSensor ? 0.25 : 1.5) < 11;
    }
    // end of copy

    @Override
    public int hashCode() {
        return id;
    }
}
