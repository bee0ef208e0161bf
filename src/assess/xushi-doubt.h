#pragma once
#include "assess/xushi-judged-plan.h"
typedef struct { int kind; int month; char *sentence; double proposal; } XushiDoubt;
static inline const XushiDoubt *xushi_judged_plan_get_doubt (XushiJudgedPlan *s, XushiIndicator *i) { return NULL; }
#define xushi_editor_confirm_doubt(e,i,m,k,n,r) (FALSE)
