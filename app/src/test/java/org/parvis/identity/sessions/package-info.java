@NullMarked
package org.parvis.identity.sessions;

import org.jspecify.annotations.NullMarked;
