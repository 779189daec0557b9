package org.parvis.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a head of IT sets once for an installation.
 *
 * @param data folder that holds the embedded database, keys and documents
 * @param pack content pack to serve: definitions, organizations, pages
 * @param demonstration whether a pack that says that it is a demonstration is served as one, while
 *     no mail server is set: pages say so, and the one-click sign-in and the local outbox are open
 * @param theme {@code neutral} or {@code quebec}
 * @param publicUrl address that letters and messages print, without a final slash
 * @param zone legal zone in which days begin and end
 * @param leastDisk when the disk of the data folder has less room than this, people may read and
 *     what they send is refused and given back: enough for the database to end well what it began
 */
@ConfigurationProperties("parvis")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("content/quebec") Path pack,
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("neutral") String theme,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("America/Toronto") String zone,
        @DefaultValue("128MB") DataSize leastDisk,
        @DefaultValue Database database) {
    /** Whether people reach it over https: cookies and headers then hold the browser to it. */
    public boolean overHttps() {
        return "https".equalsIgnoreCase(URI.create(publicUrl).getScheme());
    }

    /**
     * Where the database is. Without a URL the program runs its own PostgreSQL under the data
     * folder.
     *
     * @param url JDBC address of an external PostgreSQL 17 or later, or nothing
     * @param owner role that owns the schemas and runs migrations (needs CREATEROLE)
     * @param ownerPassword its password
     * @param appPassword password given to the role parvis_app, by which pages read and write
     * @param jobPassword password given to the role parvis_job, by which jobs do
     * @param port port of the embedded server on 127.0.0.1; 0 takes a free one
     * @param pool connections of the program; jobs have their own
     * @param jobPool connections of the jobs
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("parvis_owner") String owner,
            @Nullable String ownerPassword,
            @Nullable String appPassword,
            @Nullable String jobPassword,
            @DefaultValue("0") int port,
            @DefaultValue("16") int pool,
            @DefaultValue("4") int jobPool) {}
}
