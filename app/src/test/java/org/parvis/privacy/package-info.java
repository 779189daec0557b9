@NullMarked
package org.parvis.privacy;

import org.jspecify.annotations.NullMarked;
