/** The steps of one page, one at a time beside what they tell of: Enter goes on, Escape ends, and the focus goes back where it was. */
import { Box, Button, GlobalStyles, Popover, Typography, type PopoverActions, type PopoverProps } from '@mui/material';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useTranslate } from 'react-admin';
import { useFocusAfterwards } from '../ui/focusPage';
import { tour } from './tourState';
import { stepsInView, TOUR_STEPS, type ShownStep, type TourPage, type TourStepId } from './tourSteps';

const HERE = 'data-tour-here';
/** Drawn inside its edge: panes cut off what is outside them. */
const RING = { [`[${HERE}]`]: { outline: '3px solid currentColor', outlineOffset: '-3px' } } as const;

const isSame = (some: readonly ShownStep[], others: readonly ShownStep[]): boolean =>
  some.length === others.length && some.every(({ place }, index) => place === others[index]?.place);

/** The steps that the page has now; parts of it are drawn later than others. */
function useSteps(page: TourPage): readonly ShownStep[] {
  const [steps, setSteps] = useState(() => stepsInView(page));
  useEffect(() => {
    const observer = new MutationObserver(() => {
      const found = stepsInView(page);
      setSteps((known) => (isSame(known, found) ? known : found));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [page]);
  return steps;
}

export default function Tour({ page }: { readonly page: TourPage }) {
  const steps = useSteps(page);
  const [id, setId] = useState<TourStepId | null>(null);
  const at = Math.max(
    steps.findIndex((step) => step.id === id),
    0,
  );
  const step = steps[at];
  const place = step?.place;
  useFocusAfterwards();
  useEffect(() => {
    place?.setAttribute(HERE, '');
    return () => place?.removeAttribute(HERE);
  }, [place]);
  if (step === undefined) {
    return null;
  }
  return (
    <>
      <GlobalStyles styles={RING} />
      <StepCard
        page={page}
        id={step.id}
        place={step.place}
        isFirst={at === 0}
        isLast={at === steps.length - 1}
        onGo={(by) => setId(steps[at + by]?.id ?? null)}
      />
    </>
  );
}

type Origins = Pick<PopoverProps, 'anchorOrigin' | 'transformOrigin'>;

const BELOW: Origins = {
  anchorOrigin: { vertical: 'bottom', horizontal: 'center' },
  transformOrigin: { vertical: 'top', horizontal: 'center' },
};

/** Below a button or a row of tabs; beside a pane, on the side where there is room. */
function beside(place: Element): Origins {
  const { left, right, height } = place.getBoundingClientRect();
  if (height < window.innerHeight / 2) {
    return BELOW;
  }
  const isAtRight = (left + right) / 2 > window.innerWidth * 0.6;
  return {
    anchorOrigin: { vertical: 'top', horizontal: isAtRight ? 'left' : 'right' },
    transformOrigin: { vertical: 'top', horizontal: isAtRight ? 'right' : 'left' },
  };
}

interface StepCardProps {
  readonly page: TourPage;
  readonly id: TourStepId;
  readonly place: Element;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onGo: (by: 1 | -1) => void;
}

/** What a page draws later moves what it drew before: the card moves along. */
function useMovingAlong(): RefObject<PopoverActions | null> {
  const actions = useRef<PopoverActions>(null);
  useEffect(() => {
    const observer = new MutationObserver(() => actions.current?.updatePosition());
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return actions;
}

function StepCard({ page, id, place, isFirst, isLast, onGo }: StepCardProps) {
  const translate = useTranslate();
  const own = useId();
  const actions = useMovingAlong();
  // After the list comes the bench, at a case that whoever takes the tour chooses: opening one is recorded.
  const goesOn = isLast && page === 'list';
  const forward = goesOn ? tour.waitForCase : isLast ? tour.end : () => onGo(1);
  const number = TOUR_STEPS.findIndex((step) => step.id === id) + 1;
  return (
    <Popover
      open
      action={actions}
      anchorEl={place}
      onClose={tour.end}
      transitionDuration={0}
      {...beside(place)}
      slotProps={{
        paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': `${own}title`, sx: { p: 2, maxWidth: 360 } },
      }}
    >
      <Box aria-live="polite">
        <Typography id={`${own}title`} component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {translate(`tour.step.${id}.title`)}
        </Typography>
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {translate(`tour.step.${id}.text`)}
        </Typography>
        {goesOn && (
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {translate('tour.openCase')}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1.5 }}>
        <Typography variant="caption" color="text.secondary" sx={{ flex: 1, whiteSpace: 'nowrap' }}>
          {translate('tour.progress', { at: number, of: TOUR_STEPS.length })}
        </Typography>
        <Button size="small" onClick={tour.end}>
          {translate('tour.end')}
        </Button>
        {!isFirst && (
          <Button size="small" onClick={() => onGo(-1)}>
            {translate('tour.back')}
          </Button>
        )}
        <Button size="small" variant="contained" autoFocus onClick={forward}>
          {translate(goesOn ? 'tour.toCase' : isLast ? 'tour.done' : 'tour.next')}
        </Button>
      </Box>
    </Popover>
  );
}
