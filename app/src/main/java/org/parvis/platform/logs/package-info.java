/**
 * What a log may hold of an accident: classes and places. The message of an exception may repeat
 * what somebody typed (a value that does not parse, a duplicate e-mail), so none is ever written,
 * in plain text or in structured logs. Neither is what a library was given to say of it, nor what a
 * thread says that ends by an exception.
 */
@NullMarked
package org.parvis.platform.logs;

import org.jspecify.annotations.NullMarked;
