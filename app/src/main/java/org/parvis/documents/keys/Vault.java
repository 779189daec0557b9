package org.parvis.documents.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.HybridEncrypt;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes, opens and destroys the keys of case files. Payloads and documents are sealed with the key
 * of their file, which is stored only wrapped, apart from them; to forget a file is to destroy a
 * hundred bytes. Making a key and sealing need no database: a submission does both in memory and
 * lets its one statement store the wrapped key with {@link #PUT_KEY}. What is handed a {@code
 * JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Vault implements HoldsPersonalData {
    /** Stores the wrapped key, as the last part of the statement that opens a file. */
    public static final String PUT_KEY = "select vault.put_key(:home, :file, :wrapped)";

    private final OrganizationKeys organizations;
    private final BodyKeys bodies;
    private final Scenes scenes;
    private final Cache<CaseFileId, CaseKey> open;

    Vault(OrganizationKeys organizations, BodyKeys bodies, Scenes scenes, VaultSettings settings) {
        this.bodies = bodies;
        this.organizations = organizations;
        this.scenes = scenes;
        this.open =
                Caffeine.newBuilder()
                        .maximumSize(settings.cachedKeys())
                        .expireAfterWrite(settings.cachedFor())
                        .build();
    }

    /**
     * A new key for a file about to be opened, in memory; the caller stores its wrapped form. Once
     * the running transaction commits it is at hand for those who follow.
     */
    public CaseKey newKey(CaseFileId file) {
        CaseKey key = random(file);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            remember(key);
        }
        return key;
    }

    /** A new key, stored in the running transaction. */
    public CaseKey create(JdbcClient sql, CaseFileId file) {
        CaseKey key = newKey(file);
        sql.sql("select vault.put_key(:home, :file, :wrapped)")
                .param("home", file.home().id())
                .param("file", file.id())
                .param("wrapped", key.wrapped())
                .query((row, n) -> true)
                .single();
        return key;
    }

    /** The key of the file, unless it was destroyed or the scene may not see the file. */
    public Optional<CaseKey> find(JdbcClient sql, CaseFileId file) {
        CaseKey known = open.getIfPresent(file);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CaseKey> found =
                sql.sql(
                                """
                                select wrapped from vault.keys
                                where home = :home and file = :file and compartment = 0
                                """)
                        .param("home", file.home().id())
                        .param("file", file.id())
                        .query((row, n) -> row.getBytes("wrapped"))
                        .optional()
                        .map(wrapped -> unwrap(file, wrapped));
        found.ifPresent(this::remember);
        return found;
    }

    /** The same for many files at once. */
    public Map<CaseFileId, CaseKey> find(JdbcClient sql, Collection<CaseFileId> files) {
        Map<CaseFileId, CaseKey> found = new HashMap<>(open.getAllPresent(files));
        List<CaseFileId> others = files.stream().filter(file -> !found.containsKey(file)).toList();
        if (!others.isEmpty()) {
            for (CaseKey key : stored(sql, others)) {
                remember(key);
                found.put(key.file(), key);
            }
        }
        return found;
    }

    private List<CaseKey> stored(JdbcClient sql, List<CaseFileId> files) {
        return sql.sql(
                        """
                        select home, file, wrapped from vault.keys
                        join unnest(:homes, :files) as wanted (home, file) using (home, file)
                        where compartment = 0
                        """)
                .param("homes", files.stream().map(file -> file.home().id()).toArray(UUID[]::new))
                .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                unwrap(
                                        new CaseFileId(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getObject("file", UUID.class)),
                                        row.getBytes("wrapped")))
                .list();
    }

    /**
     * The keys of compartments of a file beside its own: those that the scene may read. None is
     * kept in memory, so that each reading asks the database whom it lets in. What a body's own
     * keys keep {@link CaseKey#opens} while one of its members is at work, and only seals else.
     */
    public Map<Integer, CaseKey> compartments(JdbcClient sql, CaseFileId file) {
        Map<Integer, CaseKey> found = new HashMap<>();
        sql.sql(
                        """
                        select compartment, wrapped from vault.keys
                        where home = :home and file = :file and compartment <> 0
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(
                        row -> {
                            int number = row.getInt("compartment");
                            found.put(number, compartment(file, number, row.getBytes("wrapped")));
                        });
        return found;
    }

    private CaseKey compartment(CaseFileId file, int number, byte[] wrapped) {
        return wrapped[0] == HybridKeyPair.FORMAT
                ? HybridKeyPair.open(file, number, wrapped, bodies.opened(file.home()))
                : unwrap(file, wrapped);
    }

    /**
     * The key of a compartment to write in it: a new one where nobody wrote before. Whoever writes
     * need not be able to read.
     *
     * @param members whether nobody but members of the body is inside, so that a body that holds
     *     its own keys opens it by these
     */
    public CaseKey open(JdbcClient sql, CaseFileId file, int compartment, boolean members) {
        if (compartment == 0) {
            return open(sql, file);
        }
        CaseKey known = compartments(sql, file).get(compartment);
        return known == null ? create(sql, file, compartment, members) : known;
    }

    private CaseKey create(JdbcClient sql, CaseFileId file, int compartment, boolean members) {
        CaseKey made =
                (members ? bodies.sealing(sql, file.home()) : Optional.<HybridEncrypt>empty())
                        .map(body -> HybridKeyPair.make(file, compartment, body))
                        .orElseGet(() -> random(file));
        sql.sql(
                        """
                        insert into vault.keys (home, file, compartment, wrapped)
                        values (:home, :file, :compartment, :wrapped)
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("compartment", compartment)
                .param("wrapped", made.wrapped())
                .update();
        return made;
    }

    private CaseKey random(CaseFileId file) {
        byte[] raw = KeyFormat.random();
        byte[] wrapped = organizations.wrap(file, raw);
        return KeyFormat.open(file, raw, wrapped);
    }

    /** The key of a file that must have one. */
    public CaseKey open(JdbcClient sql, CaseFileId file) {
        return find(sql, file)
                .orElseThrow(() -> new VaultException("No key for file " + file.id()));
    }

    private CaseKey unwrap(CaseFileId file, byte[] wrapped) {
        return KeyFormat.open(file, organizations.unwrap(file, wrapped), wrapped);
    }

    public byte[] seal(CaseKey key, byte[] plain, byte[] associated) {
        return key.seal(plain, associated);
    }

    public byte[] unseal(CaseKey key, byte[] sealed, byte[] associated) {
        return key.unseal(sealed, associated);
    }

    public Commitment commit(byte[] payload) {
        return Commitment.to(payload);
    }

    /** A sealer for what belongs to no file yet, by purpose ("forms.drafts"). */
    public Sealer installation(String purpose) {
        return organizations.installation(purpose);
    }

    /** Destroys the key of one compartment beside the file's own: nothing in it is read again. */
    public void destroy(JdbcClient sql, CaseFileId file, int compartment) {
        if (compartment == 0) {
            throw new IllegalArgumentException("The key of a file goes with the whole file");
        }
        sql.sql(
                        """
                        delete from vault.keys
                        where home = :home and file = :file and compartment = :compartment
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("compartment", compartment)
                .update();
    }

    /** Destroys all keys of the file in the running transaction: nothing of it is read again. */
    public void destroy(JdbcClient sql, CaseFileId file) {
        sql.sql("delete from vault.keys where home = :home and file = :file")
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
        open.invalidate(file);
    }

    /**
     * A key read inside a transaction that may still be undone is remembered only once it commits:
     * a retry could make another key for the same file.
     */
    private void remember(CaseKey key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            open.put(key.file(), key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        open.put(key.file(), key);
                    }
                });
    }

    @Override
    public String place() {
        return "vault.keys";
    }

    @Override
    public String purpose() {
        return "documents.vault.purpose";
    }

    @Override
    public String retention() {
        return "documents.vault.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                sql -> {
                    destroy(sql, file);
                    return file;
                });
    }
}
