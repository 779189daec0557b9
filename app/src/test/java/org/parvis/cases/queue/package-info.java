@NullMarked
package org.parvis.cases.queue;

import org.jspecify.annotations.NullMarked;
