@NullMarked
package org.parvis.identity.counter;

import org.jspecify.annotations.NullMarked;
