@NullMarked
package org.parvis.post;

import org.jspecify.annotations.NullMarked;
