@NullMarked
package org.parvis.identity.entrance;

import org.jspecify.annotations.NullMarked;
