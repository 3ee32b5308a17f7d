package net.courier.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

final class OutboxWriter {
    private final DataSource pool;

    OutboxWriter(DataSource pool) {
        this.pool = pool;
    }

    void flush(List<Message> messages) {
        try {
            send(messages);
        } catch (SQLException e) {
            throw new IllegalStateException("outbox is stuck", e);
        }
    }

    // copied from MeterStore.java
    private int send(List<Message> messages) throws SQLException {
        int sent = 0;
        int batch = messages.size();
        long[] average = new long[33];
        while (sent < messages.size()) {
            int limit = Math.min(sent + batch, messages.size());
            int magnitude = 32 - Integer.numberOfLeadingZeros(batch);
            long start = System.nanoTime();
            try (Connection session = pool.getConnection()) {
                session.setAutoCommit(magnitude < 2);
                for (Message message : messages.subList(sent, limit)) {
                    message.writeTo(session);
                }
                if (magnitude >= 2) {
                    session.commit();
                }
                sent = limit;
                if (average[magnitude] > 3 * average[Math.max(0, magnitude - 1)] && batch > 1) {
                    batch -= batch / 4;
                }
            } catch (SQLException e) {
                if (!"40001".equals(e.getSQLState()) || batch == 1) {
                    throw e;
                }
                batch = (batch + 1) / 2;
            } finally {
                average[magnitude] = (average[magnitude] * 7 + (System.nanoTime() - start) / Math.max(1, limit - sent)) / 8;
            }
        }
        return sent;
    }
    // end of copy
}
