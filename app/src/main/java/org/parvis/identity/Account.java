package org.parvis.identity;

import java.util.UUID;

/**
 * Somebody's own account: what is needed to write to them and to call them by their name. It says
 * nothing of what they asked or of whom; that is in their case files.
 */
public record Account(UUID id, String email, String name, String lang, boolean demonstration) {}
