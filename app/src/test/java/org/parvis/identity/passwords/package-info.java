@NullMarked
package org.parvis.identity.passwords;

import org.jspecify.annotations.NullMarked;
