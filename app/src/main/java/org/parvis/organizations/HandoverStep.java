package org.parvis.organizations;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a module does when tasks pass from one body to another. It passes on a little at a time,
 * each time in a transaction of its own, and finds by itself what is left: stopped anywhere, it
 * goes on.
 */
public interface HandoverStep {
    /** How much there is left to pass on. */
    long left(JdbcClient jobs, Handover handover);

    /** Passes some of it on; returns how much, zero when nothing is left. */
    int pass(JdbcClient jobs, Handover handover);
}
