package io.beacon.server;

public class ServerConfig {

    public static final int DEFAULT_PORT = 8080;

    private String host = "localhost";
    private int port = DEFAULT_PORT;
    private String keyStore;
    private char[] keyStorePassword;
    private boolean compression;
    private int maxThreads = 200;
    private long timeout;

    public String getHost() { return host; }
    public void setHost(String host) { this.host = host; }

    public int getPort() { return port; }
    public void setPort(int port) { this.port = port; }

    public String getKeyStore() { return keyStore; }
    public void setKeyStore(String keyStore) { this.keyStore = keyStore; }

    public char[] getKeyStorePassword() { return keyStorePassword; }
    public void setKeyStorePassword(char[] keyStorePassword) { this.keyStorePassword = keyStorePassword; }

    public boolean isCompression() { return compression; }
    public void setCompression(boolean compression) { this.compression = compression; }

    public int getMaxThreads() { return maxThreads; }
    public void setMaxThreads(int maxThreads) { this.maxThreads = maxThreads; }

    public long getTimeout() { return timeout; }

    public void setTimeout(long timeout) {
        if (timeout < 0) {
            throw new IllegalArgumentException("timeout must not be negative");
        }
        this.timeout = timeout;
    }

    public ServerConfig withHost(String host) {
        this.host = host;
        return this;
    }

    public ServerConfig withPort(int port) {
        this.port = port;
        return this;
    }

    @Override
    public String toString() {
        return "ServerConfig{host='" + host + "', port=" + port + ", maxThreads=" + maxThreads + "}";
    }
}
