package io.ringbook.gateway.user;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

import javax.sql.DataSource;

/**
 * The gateway's few connections to PostgreSQL, and its own schema there, brought up to this version when opened.
 */
public final class Database implements AutoCloseable
{
    /** The schema of the gateway's own tables; the copy of the journal is in another. */
    public static final String SCHEMA = "gateway";

    private static final String MIGRATIONS = "classpath:io/ringbook/gateway/db";
    private static final int CONNECTIONS = 6;
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int LIFETIME_MS = 600_000;

    private final HikariDataSource dataSource;

    private Database(final HikariDataSource dataSource)
    {
        this.dataSource = dataSource;
    }

    /**
     * Connects, and creates or changes the tables of the schema {@value #SCHEMA} as this version needs them.
     *
     * @param url      of JDBC.
     * @param user     to log in as, or null if the URL says.
     * @param password of the user, or null.
     * @return open, the caller's to close.
     * @throws RuntimeException if the server cannot be reached, or the tables are of a later version.
     */
    public static Database open(final String url, final String user, final String password)
    {
        final HikariConfig config = new HikariConfig();
        config.setPoolName("ringbook-gateway");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        config.setValidationTimeout(CONNECT_TIMEOUT_MS / 2);
        config.setMaxLifetime(LIFETIME_MS);
        config.addDataSourceProperty("ApplicationName", "ringbook-gateway");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        final HikariDataSource dataSource = new HikariDataSource(config);
        try
        {
            Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations(MIGRATIONS)
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .load()
                .migrate();
        }
        catch (final RuntimeException e)
        {
            dataSource.close();
            throw e;
        }
        return new Database(dataSource);
    }

    /**
     * Connections, to be given back soon; getting one waits at most two seconds.
     *
     * @return the pool.
     */
    public DataSource dataSource()
    {
        return dataSource;
    }

    @Override
    public void close()
    {
        dataSource.close();
    }
}
