package org.parvis.portal.spi;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;

/**
 * Somebody signed in, as the frame of a page shows them.
 *
 * @param account their own pages
 * @param unit the body and unit they work for, for a member of a public body
 */
public record Visitor(String name, Link account, Link signOut, @Nullable String unit) {}
