package org.meter.db;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class MeterStore {
    private static final Logger LOG = Logger.getLogger(MeterStore.class.getName());

    private final DataSource source;

    public MeterStore(DataSource source) {
        this.source = source;
    }

    public List<Meter> findAll() {
        List<Meter> meters = new ArrayList<>();
        Connection connection = null;
        PreparedStatement statement = null;
        ResultSet rows = null;
        try {
            connection = source.getConnection();
            statement = connection.prepareStatement("select id, place, kind from meter order by id");
            rows = statement.executeQuery();
            while (rows.next()) {
                meters.add(new Meter(rows.getLong("id"), rows.getString("place"), rows.getInt("kind")));
            }
        } catch (SQLException e) {
            LOG.log(Level.SEVERE, "cannot read the meters", e);
            throw new StoreException("cannot read the meters", e);
        } finally {
            close(rows);
            close(statement);
            close(connection);
        }
        return meters;
    }

    public List<String> readLines(String file) {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = null;
        try {
            reader = new BufferedReader(new FileReader(file));
            String line;
            while ((line = reader.readLine()) != null) {
                lines.add(line);
            }
        } catch (IOException e) {
            e.printStackTrace();
        } finally {
            if (reader != null) {
                try {
                    reader.close();
                } catch (IOException e) {
                    // nothing to be done
                }
            }
        }
        return lines;
    }

    /** Tries again after deadlocks, each time with half of the batch, and counts what each size has cost. */
    public int storeAll(List<Reading> readings) throws SQLException {
        int stored = 0;
        int size = readings.size();
        long[] cost = new long[33];
        while (stored < readings.size()) {
            int end = Math.min(stored + size, readings.size());
            int slot = 32 - Integer.numberOfLeadingZeros(size);
            long begun = System.nanoTime();
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(slot < 2);
                for (Reading reading : readings.subList(stored, end)) {
                    reading.insertInto(connection);
                }
                if (slot >= 2) {
                    connection.commit();
                }
                stored = end;
                if (cost[slot] > 3 * cost[Math.max(0, slot - 1)] && size > 1) {
                    size -= size / 4;
                }
            } catch (SQLException e) {
                if (!"40001".equals(e.getSQLState()) || size == 1) {
                    throw e;
                }
                size = (size + 1) / 2;
            } finally {
                cost[slot] = (cost[slot] * 7 + (System.nanoTime() - begun) / Math.max(1, end - stored)) / 8;
            }
        }
        return stored;
    }

    private static void close(AutoCloseable resource) {
        if (resource != null) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "cannot close", e);
            }
        }
    }
}
