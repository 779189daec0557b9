package org.parvis.platform;

import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction whose first statement sets the scene, for that transaction only, so
 * that neither a pool nor a virtual thread can carry it over. Work of the same scene called inside
 * a running transaction joins it: what several modules do at once succeeds or fails at once. Work
 * of another scene is refused there: it would silently run as the outer one. Whoever means it hands
 * on the {@link JdbcClient}, and the scene with it, or says {@link #aside}.
 */
public final class Scenes {
    private final JdbcOperations plain;
    private final JdbcClient app;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient jobs;
    private final TransactionTemplate jobTransaction;
    private final TransactionTemplate jobReading;

    private Scenes(
            JdbcOperations plain,
            TransactionTemplate writing,
            TransactionTemplate reading,
            JdbcClient jobs,
            TransactionTemplate jobTransaction,
            TransactionTemplate jobReading) {
        this.plain = plain;
        this.app = JdbcClient.create(plain);
        this.writing = writing;
        this.reading = reading;
        this.jobs = jobs;
        this.jobTransaction = jobTransaction;
        this.jobReading = jobReading;
    }

    /** Scenes over the program's login and the jobs' login of one database. */
    public static Scenes over(DataSource app, DataSource jobs) {
        JdbcTransactionManager manager = new JdbcTransactionManager(app);
        JdbcTransactionManager jobManager = new JdbcTransactionManager(jobs);
        return new Scenes(
                new JdbcTemplate(app),
                new TransactionTemplate(manager),
                readOnly(manager),
                JdbcClient.create(jobs),
                new TransactionTemplate(jobManager),
                readOnly(jobManager));
    }

    private static TransactionTemplate readOnly(JdbcTransactionManager manager) {
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        return reading;
    }

    /** Reads and writes as that relation; commits when the work returns. */
    public <T extends @Nullable Object> T in(Scene scene, Function<JdbcClient, T> work) {
        return run(writing, scene, work);
    }

    /**
     * Reads and writes as that relation what may be refused; of what is refused nothing is left, as
     * if nobody had tried. Inside a running transaction the one that runs decides: it hands the
     * refusal on, and says this too.
     */
    public <T> Outcome<T> whole(Scene scene, Function<JdbcClient, Outcome<T>> work) {
        if (place(scene) != Place.ALONE) {
            return in(scene, work);
        }
        return Objects.requireNonNull(writing.execute(status -> undone(status, in(scene, work))));
    }

    /** The same as work of the program itself. */
    public <T> Outcome<T> wholeJob(Function<JdbcClient, Outcome<T>> work) {
        return Objects.requireNonNull(
                jobTransaction.execute(status -> undone(status, work.apply(jobs))));
    }

    private static <T> Outcome<T> undone(TransactionStatus status, Outcome<T> done) {
        if (done instanceof Outcome.Refused<T>) {
            status.setRollbackOnly();
        }
        return done;
    }

    /** Reads as that relation, from one snapshot. */
    public <T extends @Nullable Object> T reading(Scene scene, Function<JdbcClient, T> work) {
        return run(reading, scene, work);
    }

    /** A row that a transaction reads before anything else. */
    public record First<R>(String sql, List<Object> values, RowMapper<R> row) {}

    /**
     * Reads and writes as that relation, from a row that is read first. That row comes with the
     * scene, in one message to the database and back: pages of forms are so short that each way
     * counts.
     */
    public <R, T> T in(Scene scene, First<R> first, Function<Optional<R>, T> work) {
        return run(writing, scene, first, work);
    }

    /** The same, from one snapshot. */
    public <R, T> T reading(Scene scene, First<R> first, Function<Optional<R>, T> work) {
        return run(reading, scene, first, work);
    }

    /**
     * Does one thing as another relation inside the running transaction, which then goes on as its
     * own: what both do succeeds or fails at once. Whoever catches its failure is themselves again.
     */
    public <T extends @Nullable Object> T aside(Scene other, Function<JdbcClient, T> work) {
        Scene own = (Scene) TransactionSynchronizationManager.unbindResource(this);
        try {
            change(other);
            T done = work.apply(app);
            change(own);
            return done;
        } catch (RuntimeException | Error failed) {
            back(own, failed);
            throw failed;
        }
    }

    /** Where the database gave the transaction up, nothing more is read or written in it. */
    private void back(Scene own, Throwable failed) {
        try {
            change(own);
        } catch (DataAccessException givenUp) {
            failed.addSuppressed(givenUp);
        }
    }

    /**
     * Reads as that relation wherever it is called: aside in the transaction that runs, or in one
     * of its own. For what a form may ask anywhere, as a list of one's own files.
     */
    public <T extends @Nullable Object> T apart(Scene scene, Function<JdbcClient, T> work) {
        return TransactionSynchronizationManager.hasResource(this)
                ? aside(scene, work)
                : reading(scene, work);
    }

    /** Back to the login first: it alone may ask the directories whom they admit. */
    private void change(Scene scene) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, scene);
        app.sql("set local role none").update();
        set(scene);
    }

    /** Work of the program itself, across bodies, on the jobs' own connections. */
    public <T extends @Nullable Object> T job(Function<JdbcClient, T> work) {
        return jobTransaction.execute(status -> work.apply(jobs));
    }

    /** The same, where nothing may be written: the database refuses any change. */
    public <T> T readingJob(Function<JdbcClient, T> work) {
        return jobReading.execute(status -> work.apply(jobs));
    }

    @SuppressWarnings("NullAway") // the template hands back what the work returned
    private <T extends @Nullable Object> T run(
            TransactionTemplate template, Scene scene, Function<JdbcClient, T> work) {
        return switch (place(scene)) {
            case JOINED -> work.apply(app);
            case ASIDE -> aside(scene, work);
            case ALONE ->
                    template.execute(
                            status ->
                                    bound(
                                            scene,
                                            () -> {
                                                set(scene);
                                                return work.apply(app);
                                            }));
        };
    }

    @SuppressWarnings("NullAway") // the template hands back what the work returned
    private <R, T> T run(
            TransactionTemplate template,
            Scene scene,
            First<R> first,
            Function<Optional<R>, T> work) {
        return switch (place(scene)) {
            case JOINED -> work.apply(read(first));
            case ASIDE -> aside(scene, sql -> work.apply(read(first)));
            case ALONE ->
                    template.execute(status -> bound(scene, () -> work.apply(set(scene, first))));
        };
    }

    private <R> Optional<R> read(First<R> first) {
        return app.sql(first.sql()).params(first.values()).query(first.row()).optional();
    }

    private <T extends @Nullable Object> T bound(Scene scene, Supplier<T> work) {
        TransactionSynchronizationManager.bindResource(this, scene);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    /** Two statements in one message; the second runs in the scene that the first has set. */
    private <R> Optional<R> set(Scene scene, First<R> first) {
        Setting setting = scene.setting();
        PreparedStatementCallback<Optional<R>> reading =
                both -> {
                    int place = 0;
                    for (Object value : setting.values()) {
                        both.setObject(++place, value);
                    }
                    for (Object value : first.values()) {
                        both.setObject(++place, value);
                    }
                    both.execute();
                    both.getMoreResults();
                    ResultSet row = both.getResultSet();
                    return row.next()
                            ? Optional.ofNullable(first.row().mapRow(row, 0))
                            : Optional.empty();
                };
        return Objects.requireNonNull(plain.execute(setting.sql() + ";" + first.sql(), reading));
    }

    private void set(Scene scene) {
        Setting setting = scene.setting();
        app.sql(setting.sql()).params(setting.values()).query().listOfRows();
    }

    private enum Place {
        ALONE,
        JOINED,
        ASIDE
    }

    /** Where work of a scene runs, by the transaction in which it is called. */
    private Place place(Scene scene) {
        Scene own = (Scene) TransactionSynchronizationManager.getResource(this);
        if (own == null) {
            return Place.ALONE;
        }
        if (own.includes(scene)) {
            return Place.JOINED;
        }
        if (scene instanceof Scene.Reader) {
            return Place.ASIDE;
        }
        throw new IllegalStateException(
                "Work of the scene "
                        + name(scene)
                        + " was called inside a transaction of the scene "
                        + name(own)
                        + ", where it would run as that one. Hand it the JdbcClient of that"
                        + " transaction, call it before or after, or say Scenes.aside.");
    }

    /** The kind alone: whom a scene names is nobody else's to read in a log. */
    private static String name(Scene scene) {
        return scene.getClass().getSimpleName();
    }
}
