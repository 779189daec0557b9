package org.parvis.kernel;

import java.util.UUID;

/**
 * For whom somebody acts, and the mandate that lets them. It says nothing of what the mandate
 * allows: that is asked each time.
 *
 * @param principal the account, child or business for whom
 */
public record OnBehalfOf(UUID principal, UUID mandate) {}
