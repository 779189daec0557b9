/**
 * The database of an installation: its server, its logins and schemas, and how all of it is kept as
 * a backup and brought back.
 */
@NullMarked
package org.parvis.platform.database;

import org.jspecify.annotations.NullMarked;
