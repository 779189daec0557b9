@NullMarked
package org.parvis.cases.person;

import org.jspecify.annotations.NullMarked;
