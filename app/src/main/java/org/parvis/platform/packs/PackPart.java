package org.parvis.platform.packs;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a module does with a content pack beyond holding what it reads. All parts judge the pack
 * before any of them stores, and all store in the one transaction that takes it in: whatever one of
 * them finds wrong, nothing happened.
 */
public interface PackPart {
    /** Says what the pack declares and names, and every problem, without writing anything. */
    void judge(IncomingPack pack);

    /**
     * Writes what it holds in tables, in the transaction of the import; a problem found only there
     * is told to the pack, and takes everything back.
     */
    void store(IncomingPack pack, JdbcClient jdbc);
}
