package org.lazaret.breach.two;

import org.lazaret.breach.one.web.Behind;

record GoesThroughTheWall(Behind behind) {}
